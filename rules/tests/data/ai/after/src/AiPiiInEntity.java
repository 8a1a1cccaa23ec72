package app;

import jakarta.persistence.Entity;

@Entity
class AiPiiInEntity {
    private String color;
}
