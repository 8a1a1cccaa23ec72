package app;

import jakarta.mail.Session;

class JakartaMail {
}
