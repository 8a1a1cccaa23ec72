package app;

import jakarta.persistence.EntityManager;

class Spring4JpaTemplate {
}
