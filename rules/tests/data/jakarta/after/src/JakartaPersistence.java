package app;

import jakarta.persistence.Entity;

class JakartaPersistence {
}
