package app;

class SecuritySecretInCode {
    String dbPassword = System.getenv("DB_PASSWORD");
    String label = "Password:";
}
