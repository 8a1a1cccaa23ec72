package app;

import jakarta.el.ELContext;

class JakartaEl {
}
