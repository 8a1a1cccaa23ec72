<%@ page contentType="text/html; charset=ISO-8859-1" %>
<%@ taglib uri="http://struts.apache.org/tags-html" prefix="html" %>
<%@ taglib uri="http://struts.apache.org/tags-bean" prefix="bean" %>
<%@ taglib uri="http://struts.apache.org/tags-logic" prefix="logic" %>
<html>
<head><title>Heritage Bank - Sign-on</title></head>
<body bgcolor="#f4f4ec">
<h1>Sign-on</h1>
<html:errors/>
<form action="signon.do" method="post">
<table>
<tr><td>Teller id</td><td><input type="text" name="tellerId" maxlength="8"></td></tr>
<tr><td>Password</td><td><input type="password" name="password" maxlength="16"></td></tr>
</table>
<input type="submit" value="Sign on">
</form>
<hr>
<p><a href="accounts.do">Accounts</a> | <a href="customers.do">Customers</a> | <a href="transferForm.do">Transfer</a> | <a href="signoff.do">Sign off</a></p>
</body>
</html>
