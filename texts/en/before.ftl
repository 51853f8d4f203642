### What only the page before the program says: it did not come, comes late, or cannot run.

script-desk = The desk needs JavaScript: turn it on in the browser.
script = To apply here, turn on JavaScript in your browser. Without it, go to a service centre with the documents. Help: 1414.
broken = The page did not load completely. Try again. If it happens again, call 1414.
engine = This browser cannot run the form: it has no WebAssembly. Open the page in another browser, or go to a service centre with the documents.
slow = The page is loading slowly. Wait, or try again.
