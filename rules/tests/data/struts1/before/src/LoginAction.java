import org.apache.struts.action.Action;

class LoginAction extends Action {}
