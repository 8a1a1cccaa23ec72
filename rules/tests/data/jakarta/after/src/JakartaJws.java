package app;

import jakarta.jws.WebService;

class JakartaJws {
}
