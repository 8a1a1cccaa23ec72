package app;

class SecuritySecretInCode {
    String dbPassword = System.getenv("DB_PASSWORD");
    String label = "Password:";
    static final String PASSWORD = "Password";
    static final String PASSWORD_FIELD = "j_password";
    // String password = "tiger-7-woods";
}
