import javax.ejb.EntityBean;

abstract class AccountBean implements EntityBean {}
