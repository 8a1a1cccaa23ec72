package app;

import javax.jms.MessageListener;

class JakartaJms {
}
