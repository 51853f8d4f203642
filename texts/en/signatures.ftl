### Why a signature or a key file is not accepted, and what to do next.

expired = The EDS certificate has expired. Get a new one and sign again.
not-yet-valid = The EDS certificate is not valid yet. Sign after its term begins.
revoked = The EDS certificate has been revoked. Get a new one and sign again.
issuer = The EDS certificate is not from an accepted certification authority. Sign with an EDS of the national authority.
purpose = This key is not meant for signing documents. Choose the signing key (its file name often begins with GOSTKNCA).
holder = The EDS belongs to another kind of holder. Sign with the EDS of a natural person.
identity = The EDS certificate does not name its holder properly. Sign with another EDS or get a new one.
content = The signature belongs to another text. Open the text again and sign what is shown.
forged = The signature does not match the certificate. Sign again.
timestamp = The timestamp on the signature is not accepted. Sign again.
algorithm = The EDS uses an algorithm that the service does not check. Get an EDS with a GOST 2015 key.
damaged = The signature is damaged or incomplete. Sign again.
too-large = The signature is larger than allowed. Sign with one certificate only.
unknown = Whether the EDS certificate is revoked cannot be checked now. Try again in a few minutes.
password = The password does not fit this key file. Check the keyboard layout and type it again.
key-file = The file does not contain a usable key. Choose the .p12 file of your EDS.
key-unsupported = This kind of key file is not supported here. Sign through NCALayer.
other = The signature did not pass the check. Sign again or choose another EDS.
