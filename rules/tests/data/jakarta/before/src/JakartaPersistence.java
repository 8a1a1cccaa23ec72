package app;

import javax.persistence.Entity;

class JakartaPersistence {
}
