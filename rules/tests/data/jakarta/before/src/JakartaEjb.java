package app;

import javax.ejb.Stateless;

class JakartaEjb {
}
