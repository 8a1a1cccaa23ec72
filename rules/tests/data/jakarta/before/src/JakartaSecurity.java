package app;

import javax.security.enterprise.SecurityContext;

class JakartaSecurity {
}
