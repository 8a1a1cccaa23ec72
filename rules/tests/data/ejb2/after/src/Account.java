import jakarta.persistence.Entity;

@Entity
class Account {}
