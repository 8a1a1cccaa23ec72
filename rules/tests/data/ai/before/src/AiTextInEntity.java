package app;

import jakarta.persistence.Entity;

@Entity
class AiTextInEntity {
    private String complaint;
}
