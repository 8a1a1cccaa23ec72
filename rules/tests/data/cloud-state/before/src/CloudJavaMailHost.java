package app;

class CloudJavaMailHost {
    void a(java.util.Properties mail) {
        mail.put("mail.smtp.host", "smtp.corp.example");
    }
}
