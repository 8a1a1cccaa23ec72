package app;

import javax.mail.Message;

class AiMailText {
    Object a(Message message) throws Exception {
        return message.getContent();
    }
}
