package app;

import javax.ejb.EJB;

class Ejb3Injection {
    @EJB
    private Cart cart;
}
