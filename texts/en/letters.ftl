### Letters and short messages, and the lines that tell everybody of a failure or a break.

refusal-opening = The public service is refused.
refusal-place = Paragraph 15, item { $number }) of the Rules
refusal-appeal = You may complain within three months from the day you learned of the refusal. The complaint goes to the provider that decided: through the cabinet, e-Otinish.kz, its office or the contact centre 1414; it is answered within 5 working days from registration. If you disagree with the answer, turn to the authority for the assessment and control of the quality of public services: 15 working days. A court may be asked after that. Basis: article 25 of the Law on Public Services, articles 91 and 92 of the Administrative Procedural Code.
recipient-registered = Application { $number } about an IIN was registered in your name. If you did not ask for it, call 1414.
recipient-withdrawn = Application { $number } was taken back by the person who filed it. If you did not want this, call 1414.
recipient-hearing = A refusal of application { $number } is being considered. You may object: ask the person who filed it, or call 1414.
recipient-ready = The result of application { $number } can be had from { $day }. The person who filed it receives it; if you have an EDS, you find it in your cabinet on the portal too. Questions: 1414.
recipient-correction = Application { $number } asks to change what the register says about you. If you did not ask for it, call 1414 at once.
recipient-corrected = What the register says about you was changed on application { $number }. If you did not ask for it, call 1414 at once.
notice = Notice
break = Technical break: { $when } (Astana time). Affected: { $what }.
outage = Something does not work. Since: { $when }. Affected: { $what }.
