package app;

import javax.security.jacc.PolicyContext;

class JakartaAuthorization {
}
