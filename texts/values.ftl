### What may be put into a text, `{ $name }`, and what it is: a number (it may choose a sentence by its form), a time (a day,
### a moment, a clock), words, or one of some codes, which choose a sentence and are not said themselves.

## numbers
count = number
length = number
line = number
max = number
megapixels = number
retry_after = number
sign_at = number
sign_line = number
years = number

## days and moments
birth = time
date = time
day = time
expires = time
issued = time
release_at = time
until = time

## words
act = words
alike = words
character = words
citizenship = words
consent = words
copies = words
country = words
document_says = words
edition = words
field = words
fields = words
form = words
from = words
issuer = words
kind = words
label = words
lines = words
mrz = words
number = words
parts = words
power = words
purpose = words
reason = words
signs = words
text = words
the_label = words
title = words
typed = words
wanted = words
what = words
when = words
word = words
zone = words

## what chooses
chosen = one of: yes no
part = one of: whole signs
shape = one of: beginning alike sign length
stated = one of: yes no
twelve = one of: yes no
