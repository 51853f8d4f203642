### A photo of a document that fills in the form.

## photo: Choosing it, and what came of it.

photo-title = Photograph the page of the document
photo-lead = The form fills itself in from the lines at the bottom of the page. The photo is read on this device.
photo-take = Take a photo
photo-choose = Choose a picture
photo-again = Choose another picture
photo-remove = Remove the photo
photo-reading = Reading the photo
photo-stop = Stop reading
photo-shown = The photo of the document. The lines that were found are outlined.
photo-from = from the photo
photo-filled = { $count ->
    [one] { $count } field is filled in. Check it against the document.
   *[other] { $count } fields are filled in. Check them against the document.
}
photo-nothing_new = Everything in the photo was already filled in.
photo-wrong = Nothing is filled in: the lines have a mistake. Compare the marked characters with the document.
photo-faint = The photo is not clear enough to be sure. Compare these lines with the document.
photo-faint_same = The lines are the same: fill in
photo-unclear = Nothing is filled in: too many characters are not clear. Take another photo, or enter the answers below.
photo-other_card = The form cannot be filled in from this kind of card. Enter the answers below.
photo-visa = This is a visa. Photograph the page of the passport with the holder’s photo.
photo-several = There are several documents in the picture. Photograph one of them.
photo-nothing = No lines with < signs were found. Photograph the whole page with the holder’s photo, down to its lower edge.
photo-no_picture = This picture cannot be opened here. Take a photo, or choose a JPEG or PNG file.
photo-away = The photo was not read. Try again, or enter the answers below.

## advice: What makes a better photo.

advice-cut_off = A part of the lines is outside of the picture.
advice-too_small = The lines are too small. Come closer.
advice-blurred = The photo is blurred. Hold the device still.
advice-glare = Light is reflected from the page. Turn it away from the lamp.

## ask: Characters that are not clear.

ask-title = Some characters are not clear
ask-why = Choose what the document shows. Until then the field stays empty.
ask-field = { $field }: character { $count }
ask-line = Line { $line }: character { $count }
ask-filler = the sign <
ask-neither = Another character
ask-neither_next = Correct this character in the lines below.

## copy: The photo as the copy of the document.

copy-attach = Attach this photo as the copy of the document
copy-attach_instead = Attach this photo instead of the copy that is attached
copy-attach_hint = The photo is sent when you save this page.
copy-attached = The photo is attached as the copy of the document.
