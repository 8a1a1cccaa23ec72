package app;

import javax.jws.WebService;

class JakartaJws {
}
