### One term for one thing. `.not` names what people would otherwise write for it, or its stem; a test finds them.

application = application
booking = booking
certificate = registration certificate
document = document
eds = EDS
formation = IIN formed
operator = operator
passed-on-power = second power of attorney
power-of-attorney = power of attorney
recipient = recipient
refusal = refusal
register = register
representative = representative
second-person = confirmation by a second person
    .not = second signature, second signatures
service-centre = service centre
