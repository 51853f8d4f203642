### What may be put into a text, `{ $name }`, and what it is: a number (it may choose a sentence by its form), a time (a day,
### a moment, a clock), words, or one of some codes, which choose a sentence and are not said themselves.

## numbers
all = number
column = number
count = number
done = number
entries = number
hearing = number
least = number
length = number
line = number
longer = number
max = number
megapixels = number
mine = number
minutes = number
most = number
on_time = number
overdue = number
page = number
pages = number
retry_after = number
rows = number
seals = number
seq = number
served = number
sign_at = number
sign_line = number
soon = number
total = number
waited = number
years = number

## days and moments
at = time
birth = time
date = time
day = time
edition = time
expires = time
issued = time
moment = time
opens = time
release_at = time
time = time
until = time

## words
act = words
alike = words
cause = words
character = words
citizenship = words
consent = words
copies = words
counter = words
country = words
document_says = words
field = words
fields = words
form = words
from = words
id = words
iin = words
issuer = words
kind = words
label = words
lines = words
mrz = words
name = words
number = words
office = words
paragraph = words
parts = words
place = words
power = words
purpose = words
reason = words
row = words
signs = words
size = words
takes = words
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
