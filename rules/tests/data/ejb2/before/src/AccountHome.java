import javax.ejb.EJBHome;

interface AccountHome extends EJBHome {}
