### What applicants read when something went wrong: complaints and outages.

## complaint: Complaining about a decision or a delay.

complaint-title = Complaints
complaint-lead = The provider answers within five working days. If you disagree with its answer, the body that controls quality answers within fifteen. Complain within three months.
complaint-open = Complain
complaint-about_decision = about the decision
complaint-about_delay = about the delay
complaint-instance = To whom
complaint-text = Your complaint
complaint-text_hint = Say what is wrong and what you ask for. 10 to 4000 characters.
complaint-send = Send the complaint
complaint-sending = Sending
complaint-sent = The complaint { $number } is registered. You will get an answer by { $day }.
complaint-number = Complaint
complaint-registered = Registered
complaint-due = Answer by
complaint-state = State
complaint-answer = Answer
complaint-late = It came after the three months.
complaint-instance_first = Choose

## outage: Something does not work now, or will not.

outage-cause = Reason: { $cause }
outage-due = What was filed is safe. Due days do not move.
