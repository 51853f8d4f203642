### The answers that a choice of the portal offers; what helps to choose under the same name with `hint`.

representative-kind =
    .agent = A representative by power of attorney
    .legal = A legal representative
    .self = The person

representative-kind-hint =
    .agent = You hold a notarised power of attorney of the person.
    .legal = Parent, guardian or trustee.
    .self = Only with their own digital signature, and a person who has one already has an IIN.

representative-relation =
    .parent = Parent
    .guardian = Guardian
    .trustee = Trustee

sex =
    .F = Female
    .M = Male
    .X = Not stated (X)

result-language =
    .kk = Kazakh
    .ru = Russian
