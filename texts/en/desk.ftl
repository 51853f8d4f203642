### The start of the desk.

## home: The start of the desk.

home-title = Staff desk
home-lead = These are the pages open to your role.
home-nothing = There is no page here for your role. If that is a mistake, tell the administrator.
home-to_portal = To the portal
