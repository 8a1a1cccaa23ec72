package app;

import jakarta.ejb.Stateless;

class JakartaEjb {
}
