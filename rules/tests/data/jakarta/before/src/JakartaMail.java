package app;

import javax.mail.Session;

class JakartaMail {
}
