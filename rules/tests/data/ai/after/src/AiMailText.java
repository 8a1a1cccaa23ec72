package app;

import javax.mail.Message;

class AiMailText {
    void a(Message message) throws Exception {
        message.setText("x");
    }
}
