package app;

import javax.ws.rs.Path;

class JakartaRest {
}
