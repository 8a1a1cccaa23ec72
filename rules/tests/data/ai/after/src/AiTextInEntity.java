package app;

import jakarta.persistence.Entity;

@Entity
class AiTextInEntity {
    private int amount;
}
