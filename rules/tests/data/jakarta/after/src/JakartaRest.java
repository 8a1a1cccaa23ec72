package app;

import jakarta.ws.rs.Path;

class JakartaRest {
}
