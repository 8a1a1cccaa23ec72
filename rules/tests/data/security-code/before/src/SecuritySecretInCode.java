package app;

class SecuritySecretInCode {
    String dbPassword = "tiger-7-woods";
}
