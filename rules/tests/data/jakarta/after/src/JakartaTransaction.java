package app;

import jakarta.transaction.UserTransaction;
import javax.transaction.xa.XAResource;

class JakartaTransaction {
}
