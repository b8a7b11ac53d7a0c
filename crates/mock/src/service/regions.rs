//! The regions, and `DescribeRegions`. Ids and endpoints are the vendor's.

use super::Answer;
use super::desk::Counter;
use alicloud_core::Shaped;
use alicloud_vpc::{AcceptLanguage, DescribeRegions, DescribeRegionsResponse, Region};

/// A region.
#[derive(Debug, Clone, Copy)]
pub(crate) struct RegionName {
    pub(crate) id: &'static str,
    english: &'static str,
    chinese: &'static str,
}

const fn region(id: &'static str, english: &'static str, chinese: &'static str) -> RegionName {
    RegionName {
        id,
        english,
        chinese,
    }
}

impl RegionName {
    /// The host that serves it. The page's example has the central one for the first region; the
    /// SDKs' maps have it for those of the finance cloud, too.
    fn endpoint(&self) -> String {
        if self.id == "cn-hangzhou" || self.id.contains("-finance") {
            "vpc.aliyuncs.com".to_owned()
        } else {
            format!("vpc.{}.aliyuncs.com", self.id)
        }
    }
}

/// All regions, by id.
pub(crate) const REGIONS: &[RegionName] = &[
    region("ap-northeast-1", "Japan (Tokyo)", "日本（东京）"),
    region("ap-northeast-2", "South Korea (Seoul)", "韩国（首尔）"),
    region("ap-south-1", "India (Mumbai)", "印度（孟买）"),
    region("ap-southeast-1", "Singapore", "新加坡"),
    region("ap-southeast-2", "Australia (Sydney)", "澳大利亚（悉尼）"),
    region(
        "ap-southeast-3",
        "Malaysia (Kuala Lumpur)",
        "马来西亚（吉隆坡）",
    ),
    region(
        "ap-southeast-5",
        "Indonesia (Jakarta)",
        "印度尼西亚（雅加达）",
    ),
    region("ap-southeast-6", "Philippines (Manila)", "菲律宾（马尼拉）"),
    region("ap-southeast-7", "Thailand (Bangkok)", "泰国（曼谷）"),
    region("cn-beijing", "China (Beijing)", "华北2（北京）"),
    region(
        "cn-beijing-finance-1",
        "China North 2 Finance",
        "华北2 金融云",
    ),
    region("cn-chengdu", "China (Chengdu)", "西南1（成都）"),
    region("cn-fuzhou", "China (Fuzhou)", "华东6（福州）"),
    region("cn-guangzhou", "China (Guangzhou)", "华南3（广州）"),
    region("cn-hangzhou", "China (Hangzhou)", "华东1（杭州）"),
    region(
        "cn-hangzhou-finance",
        "China East 1 Finance",
        "华东1 金融云",
    ),
    region("cn-heyuan", "China (Heyuan)", "华南2（河源）"),
    region("cn-heyuan-acdr-1", "China (Heyuan) ACDR", "河源 汽车云"),
    region("cn-hongkong", "China (Hong Kong)", "中国香港"),
    region("cn-huhehaote", "China (Hohhot)", "华北5（呼和浩特）"),
    region("cn-nanjing", "China (Nanjing)", "华东5（南京）"),
    region("cn-qingdao", "China (Qingdao)", "华北1（青岛）"),
    region("cn-shanghai", "China (Shanghai)", "华东2（上海）"),
    region(
        "cn-shanghai-finance-1",
        "China East 2 Finance",
        "华东2 金融云",
    ),
    region("cn-shenzhen", "China (Shenzhen)", "华南1（深圳）"),
    region(
        "cn-shenzhen-finance-1",
        "China South 1 Finance",
        "华南1 金融云",
    ),
    region("cn-wuhan-lr", "China (Wuhan)", "华中1（武汉）"),
    region("cn-wulanchabu", "China (Ulanqab)", "华北6（乌兰察布）"),
    region("cn-zhangjiakou", "China (Zhangjiakou)", "华北3（张家口）"),
    region("cn-zhengzhou-jva", "China (Zhengzhou)", "郑州（联通合营）"),
    region("eu-central-1", "Germany (Frankfurt)", "德国（法兰克福）"),
    region("eu-west-1", "UK (London)", "英国（伦敦）"),
    region("me-central-1", "Saudi Arabia (Riyadh)", "沙特（利雅得）"),
    region("me-east-1", "UAE (Dubai)", "阿联酋（迪拜）"),
    region("na-south-1", "Mexico", "墨西哥"),
    region("us-east-1", "US (Virginia)", "美国（弗吉尼亚）"),
    region("us-west-1", "US (Silicon Valley)", "美国（硅谷）"),
];

/// Ids of all regions.
pub(crate) fn ids() -> impl Iterator<Item = &'static str> {
    REGIONS.iter().map(|region| region.id)
}

/// The region of an id.
pub(crate) fn find(id: &str) -> Option<&'static RegionName> {
    let place = REGIONS.binary_search_by(|region| region.id.cmp(id));
    REGIONS.get(place.ok()?)
}

/// `DescribeRegions`. Names are Chinese unless the request asks for others (inferred).
#[allow(clippy::unnecessary_wraps, reason = "as all operations")]
pub(super) fn describe(
    _: &mut Counter<'_>,
    request: &DescribeRegions,
) -> Answer<DescribeRegionsResponse> {
    let english = request.accept_language == Some(AcceptLanguage::EnUs);
    let mut answer = DescribeRegionsResponse::blank();
    answer.regions = REGIONS
        .iter()
        .map(|region| {
            let mut entry = Region::blank();
            let name = if english {
                region.english
            } else {
                region.chinese
            };
            entry.region_id = Some(region.id.to_owned());
            entry.local_name = Some(name.to_owned());
            entry.region_endpoint = Some(region.endpoint());
            entry
        })
        .collect();
    Ok(answer)
}
