package app;

import jakarta.jms.MessageListener;

class JakartaJms {
}
