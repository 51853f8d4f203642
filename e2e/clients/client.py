"""Files, decides and consults through the client that a generator made from `docs/api/openapi.json` (the package `iin`).

    client.py ORIGIN KEYS SIGN PAPERS

KEYS is the folder of the demonstration's key files, SIGN the command that signs with one, PAPERS a folder with the answers
and the copies. Nothing of the service's own code is used: what this program knows, the description says.
"""

import io
import json
import pathlib
import subprocess
import sys
import uuid

from iin import AuthenticatedClient, Client
from iin.api.deciding import claim, grant, read_case, read_case_copy, read_queue
from iin.api.filing import attach_copy, lodge_draft, open_draft, prepare_draft, read_application, save_draft
from iin.api.public import make_challenge, sign_in
from iin.api.systems import consult_iin, list_consumers, name_consumer
from iin.models import (
    Application,
    Case,
    Challenge,
    Consulted,
    ConsultIin,
    Draft,
    FormationAnswers,
    Grant,
    Lodge,
    NameConsumer,
    NamedConsumer,
    Prepare,
    Prepared,
    Problem,
    Queue,
    Session,
    SignIn,
)
from iin.types import File

origin, keys, sign_command, papers = sys.argv[1:]
BASE = origin + "/api/v1"


def must(response, kind):
    """The answer, if it is of the kind that is described."""
    answer = response.parsed
    if not isinstance(answer, kind):
        sys.exit(f"{kind.__name__} is owed; it was {response.status_code}: {response.content[:2000]!r}")
    return answer


def signed(key, statement):
    """What the demonstration's command signs with a key file: a CMS envelope in base64."""
    made = subprocess.run([sign_command, f"{keys}/{key}.p12"], input=statement.encode(), capture_output=True, check=True)
    return made.stdout.decode()


def signs_in(key):
    """A session, as a client that carries its cookie and its word against forged calls."""
    stranger = Client(base_url=BASE)
    challenge = must(make_challenge.sync_detailed(client=stranger), Challenge)
    envelope = SignIn(envelope=signed(key, challenge.statement))
    session = must(sign_in.sync_detailed(client=stranger, body=envelope), Session)
    return AuthenticatedClient(
        base_url=BASE,
        token=session.csrf,
        prefix="",
        auth_header_name="X-CSRF-Token",
        cookies=dict(stranger.get_httpx_client().cookies),
    )


def once():
    return str(uuid.uuid4())


def files(who, answers):
    """From an empty draft to an application."""
    draft = must(open_draft.sync_detailed(client=who, idempotency_key=once()), Draft)
    saved = save_draft.sync_detailed(draft.id, client=who, body=answers, if_match=f'"{draft.version}"')
    draft = must(saved, Draft)
    for copy in sorted(pathlib.Path(papers).glob("*.pdf")):
        file = File(payload=io.BytesIO(copy.read_bytes()))
        attached = attach_copy.sync_detailed(draft.id, copy.stem, client=who, body=file, x_copy_name=copy.name)
        draft = must(attached, Draft)
    prepared = must(
        prepare_draft.sync_detailed(draft.id, client=who, body=Prepare(language="en", version=draft.version)), Prepared
    )
    envelope = Lodge(envelope=signed("representative", prepared.statement))
    return must(lodge_draft.sync_detailed(draft.id, client=who, body=envelope, idempotency_key=once()), Application)


def decides(who, number):
    """The operator takes the case from the queue, opens every copy, ticks the checklist and grants."""
    queue = must(read_queue.sync_detailed(client=who), Queue)
    case_id = next(line.id for line in queue.lines if line.number == number)
    seen = must(read_case.sync_detailed(case_id, client=who), Case).version
    case = must(claim.sync_detailed(case_id, client=who, if_match=f'"{seen}"'), Case)
    for copy in case.application.copies:
        opened = must(read_case_copy.sync_detailed(case_id, copy.id, client=who), File)
        assert opened.payload.read(4) == b"%PDF", copy.file_name
    checked = json.loads(pathlib.Path(papers, "checklist.json").read_text())
    body = Grant(set_aside=[], checked=checked)
    must(grant.sync_detailed(case_id, client=who, body=body, if_match=f'"{case.version}"'), Case)


def consults(administrator, iin, answers):
    """Another system gets a key and asks whether the number stands for this person, and for another one."""
    wanted = NameConsumer(
        name="A generated client",
        scopes=["iin"],
        expires_on=pathlib.Path(papers, "key-until").read_text(),
        per_minute=60,
        per_day=100,
    )
    key = must(name_consumer.sync_detailed(client=administrator, body=wanted), NamedConsumer).key
    system = AuthenticatedClient(base_url=BASE, token=key)
    names, born = answers.recipient.names, answers.recipient.birth_date
    day = f"{born.year}-{int(born.month):02}-{int(born.day):02}"
    asked = [ConsultIin(iin=iin, surname=who, given_name=names.given_name, birth_date=day) for who in (names.surname, "Other")]
    return [must(consult_iin.sync_detailed(client=system, body=ask), Consulted).stands for ask in asked]


answers = FormationAnswers.from_dict(json.loads(pathlib.Path(papers, "answers.json").read_text()))
applicant = signs_in("representative")
application = files(applicant, answers)
print("filed", application.line.number)
decides(signs_in("operator"), application.line.number)
iin = must(read_application.sync_detailed(application.line.id, client=applicant), Application).iin
print("decided", iin)
print("consulted", *consults(signs_in("administrator"), iin, answers))

# A refusal is a problem of the described shape, with its code.
refused = must(list_consumers.sync_detailed(client=signs_in("operator")), Problem)
print("refused", refused.code)
