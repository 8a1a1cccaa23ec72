package app;

import javax.transaction.UserTransaction;
import javax.transaction.Transactional;
import javax.transaction.xa.XAResource;

class JakartaTransaction {
}
