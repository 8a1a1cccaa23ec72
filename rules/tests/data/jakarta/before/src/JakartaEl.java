package app;

import javax.el.ELContext;

class JakartaEl {
}
