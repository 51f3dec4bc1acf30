# An authority (ca.pem) and its certificate for the names given (cert.pem, key.pem), valid for a day: certificate.py FOLDER NAME…
import datetime
import sys

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

folder, *names = sys.argv[1:]
now = datetime.datetime.now(datetime.timezone.utc)


def certificate(subject, key, issuer, signer, is_authority):
    name = lambda text: x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, text)])  # noqa: E731
    return (
        x509.CertificateBuilder()
        .subject_name(name(subject))
        .issuer_name(name(issuer))
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - datetime.timedelta(hours=1))
        .not_valid_after(now + datetime.timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName(one) for one in names]), critical=False)
        .add_extension(x509.BasicConstraints(ca=is_authority, path_length=None), critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
        .add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(signer.public_key()), critical=False)
        .sign(signer, hashes.SHA256())
    )


def write(name, data):
    with open(f"{folder}/{name}", "wb") as file:
        file.write(data)


authority, own = ec.generate_private_key(ec.SECP256R1()), ec.generate_private_key(ec.SECP256R1())
AUTHORITY = "Outlay's switch matrix"
write("ca.pem", certificate(AUTHORITY, authority, AUTHORITY, authority, True).public_bytes(serialization.Encoding.PEM))
write("cert.pem", certificate("hosts", own, AUTHORITY, authority, False).public_bytes(serialization.Encoding.PEM))
PLAIN = (serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
write("key.pem", own.private_bytes(*PLAIN))
