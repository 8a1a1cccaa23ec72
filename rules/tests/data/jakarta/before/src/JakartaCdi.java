package app;

import javax.enterprise.context.ApplicationScoped;

class JakartaCdi {
}
