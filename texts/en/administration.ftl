### Short names of what looking after the service is about; a code without a row is shown as it is.

role =
    .recipient = applicant
    .representative = person on the portal
    .clerk = clerk of a service centre
    .operator = operator of the Ministry
    .supervisor = supervisor
    .contact_centre = contact centre
    .administrator = administrator
    .auditor = auditor
    .consumer = another system
    .system = the service itself

outage =
    .outage = outage
    .break = technical break
    .portal = portal
    .signatures = checking of signatures
    .register = register of IINs
    .service_centres = service centres
    .documents = copies of documents

cause =
    .planned_works = planned works
    .national_systems = national information systems do not answer
    .certification_authority = the certification authority does not answer
    .network = the network is interrupted
    .power = the power is out
    .equipment = equipment failed
    .program = a fault in the program

complaint =
    .decision = about the decision
    .delay = about a delay
    .centre = about a service centre
    .provider = to the provider
    .quality_control = to quality control
    .waiting = waits for an answer
    .upheld = upheld
    .partly = upheld in part
    .forwarded = passed on to the State Corporation
    .rejected = rejected

scope =
    .iin = whether an IIN belongs to a person
    .certificate = whether a certificate is current
    .messages = bring messages of cases

neighbour =
    .migration = IS MP
    .centre = IIS CON
    .digital_documents = digital documents service
    .national_register = national register
    .notary_register = notaries’ register
    .migration_record = migration record
    .messenger = gateway of short messages and letters
    .in-process = within this service
    .http = over the network
    .off = off

message =
    .rules-changed = Rules changed
    .request-registered = request registered
    .request-withdrawn = request taken back
    .result-formed = IIN formed
    .result-corrected = IIN corrected
    .result-refused = refused
    .certificate-published = certificate
    .refusal-published = paper of a refusal
    .number-assigned = number assigned
    .particulars-corrected = particulars corrected
    .recipient-registered = to the recipient: registered
    .recipient-withdrawn = to the recipient: taken back
    .recipient-hearing = to the recipient: hearing
    .recipient-ready = to the recipient: result ready
    .recipient-correction = to the holder: correction asked
    .recipient-corrected = to the holder: corrected

body =
    .state_corporation = State Corporation
    .ict_operator = operator of the infrastructure
    .contact_centre = Single Contact Centre
