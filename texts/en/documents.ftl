### The documents of annex 3 row 8 as somebody at a counter calls them.

listed =
    .application = application in the set form
    .identity = identity document (valid foreign passport)
    .translation = notarised translation of the document
    .power-of-attorney = notarised power of attorney
    .delegation = notarised power of attorney that passes the powers on
    .representation-proof = document that proves the powers of the legal representative
    .change-proof = certificate of the change of identifying data
