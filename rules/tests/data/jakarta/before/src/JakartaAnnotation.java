package app;

import javax.annotation.PostConstruct;
import javax.annotation.security.RolesAllowed;

class JakartaAnnotation {
}
