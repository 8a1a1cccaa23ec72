<%@ page contentType="text/html; charset=ISO-8859-1" %>
<%@ taglib uri="http://struts.apache.org/tags-html" prefix="html" %>
<%@ taglib uri="http://struts.apache.org/tags-bean" prefix="bean" %>
<%@ taglib uri="http://struts.apache.org/tags-logic" prefix="logic" %>
<html>
<head><title>Heritage Bank - Transfer</title></head>
<body bgcolor="#f4f4ec">
<h1>Transfer</h1>
<form action="transfer.do" method="post">
<table>
<tr><td>From</td><td><select name="from">
<logic:iterate id="account" name="accounts">
<option value="<bean:write name="account" property="id"/>"><bean:write name="account" property="id"/></option>
</logic:iterate>
</select></td></tr>
<tr><td>To</td><td><input type="text" name="to" maxlength="11"></td></tr>
<tr><td>Amount</td><td><input type="text" name="amount" maxlength="12"></td></tr>
<tr><td>Narrative</td><td><input type="text" name="narrative" maxlength="30"></td></tr>
</table>
<input type="submit" value="Book">
</form>
<hr>
<p><a href="accounts.do">Accounts</a> | <a href="customers.do">Customers</a> | <a href="transferForm.do">Transfer</a> | <a href="signoff.do">Sign off</a></p>
</body>
</html>
