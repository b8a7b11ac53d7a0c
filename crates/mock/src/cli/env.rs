//! `alicloud-mock env`: the lines that point SDKs and tools at the server.

use super::access_key::AccessKey;
use super::address::Address;
use clap::Args;
use std::error::Error;
use std::io::Write as _;

#[derive(Args)]
#[command(after_help = "Examples:
  alicloud-mock env                       all SDKs and tools, with what to write in each
  eval \"$(alicloud-mock env --shell)\"     variables for this shell")]
pub(super) struct Env {
    /// Where the server listens, or is called from here
    #[arg(long, value_name = "HOST:PORT", default_value = "127.0.0.1:4566")]
    addr: Address,

    /// Access key as the server was given it
    #[arg(
        long,
        value_name = "ID:SECRET[:ACCOUNT]",
        default_value = "mock-key-id:mock-key-secret"
    )]
    access_key: AccessKey,

    /// Region of the calls
    #[arg(long, default_value = "cn-hangzhou")]
    region: String,

    /// Print `export` lines for a shell, and nothing else
    #[arg(long)]
    shell: bool,
}

/// What is exported. Every tool has names of its own for the same four things.
const VARIABLES: &str = "\
export ALIBABA_CLOUD_ACCESS_KEY_ID='{id}'
export ALIBABA_CLOUD_ACCESS_KEY_SECRET='{secret}'
export ALIBABA_CLOUD_REGION_ID='{region}'
export ALIBABA_CLOUD_ENDPOINT='http://{addr}'
export ALIBABA_CLOUD_STS_ENDPOINT='{addr}'
export ALIBABA_CLOUD_STS_HTTP_SCHEME='HTTP'
export ALICLOUD_ACCESS_KEY='{id}'
export ALICLOUD_SECRET_KEY='{secret}'
export ALICLOUD_REGION='{region}'
export ALIYUN_ACCESS_KEY_ID='{id}'
export ALIYUN_ACCESS_KEY_SECRET='{secret}'
export VPC_ENDPOINT='http://{addr}/'
export CUSTOMIZED_ENDPOINT='1'
";

const GUIDE: &str = "\
# Shell: keys and region for all of the below (alicloud-mock env --shell)
{variables}
# Rust, this project's client; `Client::from_env()?` where the variables are set
let client = alicloud_client::Client::builder()
    .region(\"{region}\")
    .access_key(\"{id}\", \"{secret}\")
    .endpoint(\"http://{addr}\")
    .build()?;

# Python, alibabacloud_vpc20160428
from alibabacloud_tea_openapi.models import Config
from alibabacloud_vpc20160428.client import Client
client = Client(Config(access_key_id='{id}', access_key_secret='{secret}',
                       region_id='{region}', endpoint='{addr}', protocol='http'))

# Python, aliyun-python-sdk-vpc
client = AcsClient('{id}', '{secret}', '{region}')
request.set_endpoint('{addr}')
request.set_protocol_type('http')

# Node.js, @alicloud/vpc20160428
const client = new Vpc(new Config({ accessKeyId: '{id}', accessKeySecret: '{secret}',
  regionId: '{region}', endpoint: '{addr}', protocol: 'http' }));

# Node.js, @alicloud/pop-core
const client = new RPCClient({ accessKeyId: '{id}', accessKeySecret: '{secret}',
  endpoint: 'http://{addr}', apiVersion: '2016-04-28' });

# Go, github.com/alibabacloud-go/vpc-20160428
client, err := vpc.NewClient(&openapi.Config{
    AccessKeyId: tea.String(\"{id}\"), AccessKeySecret: tea.String(\"{secret}\"),
    RegionId: tea.String(\"{region}\"), Endpoint: tea.String(\"{addr}\"), Protocol: tea.String(\"HTTP\"),
})

# Command line: aliyun
aliyun vpc DescribeEipAddresses --region {region} --endpoint {addr} --protocol http \\
    --access-key-id {id} --access-key-secret {secret}

# Terraform, provider alicloud
provider \"alicloud\" {
  access_key = \"{id}\"
  secret_key = \"{secret}\"
  region     = \"{region}\"
  protocol   = \"HTTP\"
  endpoints {
    sts = \"{addr}\"
    vpc = \"{addr}\"
  }
  skip_region_validation = true
}
";

impl Env {
    pub(super) fn run(&self) -> Result<(), Box<dyn Error>> {
        let text = self.text()?;
        // A reader that has enough, such as `head`, is no problem.
        let _ = std::io::stdout().write_all(text.as_bytes());
        Ok(())
    }

    fn text(&self) -> Result<String, String> {
        if self.addr.port() == 0 {
            return Err("--addr: name the port that the server has told; 0 is any free one".into());
        }
        let AccessKey { id, secret, .. } = &self.access_key;
        for (what, text) in [
            ("--access-key", id),
            ("--access-key", secret),
            ("--region", &self.region),
        ] {
            // The lines are pasted into shells and programs.
            if text.contains(|c: char| c.is_control() || "'\"\\$`".contains(c)) {
                // Not repeated, as it may be a secret.
                return Err(format!("{what} has a character that needs quotes"));
            }
        }
        let template = if self.shell { VARIABLES } else { GUIDE };
        Ok(template
            .replace("{variables}", VARIABLES)
            .replace("{addr}", &self.addr.callable().to_string())
            .replace("{id}", id)
            .replace("{secret}", secret)
            .replace("{region}", &self.region))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn env(shell: bool) -> Env {
        Env {
            addr: "0.0.0.0:4566".parse().unwrap(),
            access_key: "an-id:a-secret:1234"
                .parse()
                .unwrap_or_else(|error| panic!("{error}")),
            region: "cn-beijing".to_owned(),
            shell,
        }
    }

    #[test]
    fn lines_for_a_shell() {
        insta::assert_snapshot!(env(true).text().unwrap());
    }

    #[test]
    fn lines_for_all() {
        let text = env(false).text().unwrap();
        for placeholder in ["{addr}", "{id}", "{secret}", "{region}", "{variables}"] {
            assert!(!text.contains(placeholder), "{placeholder}");
        }
        insta::assert_snapshot!(text);
    }

    #[test]
    fn what_would_break_out_of_its_quotes() {
        for text in ["'; rm -rf /; '", "a\nb", "$(x)"] {
            let mut env = env(true);
            env.region = text.to_owned();
            assert!(env.text().is_err(), "{text}");
        }
        let mut env = env(true);
        env.access_key.secret = "it's".to_owned();
        assert!(env.text().is_err());
    }

    #[test]
    fn a_port_that_nobody_can_call() {
        let mut env = env(true);
        env.addr = "127.0.0.1:0".parse().unwrap();
        assert!(env.text().is_err());
    }
}
